from ..alpha import LIMIT as outer_limit
from .deep import where
