from ... import fil_above
from .... import more
