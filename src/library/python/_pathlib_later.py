"""
What `pathlib.Path` has from 3.14 on: copying, moving, and `info`. DIVERGES: `info` asks anew each time, and there are
no symbolic links.
"""

import os
from errno import EINVAL


class _PosixPathInfo:
    """Whether a path exists, and as what; each answer is kept."""

    __slots__ = ("_path", "_mode")

    def __init__(self, path):
        self._path = str(path)

    def __repr__(self):
        return "<PosixPath.info>"

    def _type(self):
        try:
            return self._mode
        except AttributeError:
            pass
        try:
            self._mode = os.stat(self._path).st_mode & 0o170000
        except OSError:
            self._mode = 0
        return self._mode

    def exists(self, *, follow_symlinks=True):
        return self._type() != 0

    def is_dir(self, *, follow_symlinks=True):
        return self._type() == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._type() == 0o100000

    def is_symlink(self):
        return False


_PosixPathInfo.__module__ = "pathlib._os"


def _refuse(message, source, target):
    error = OSError(EINVAL, message)
    error.filename, error.filename2 = str(source), str(target)
    raise error


def _refuse_same(source, target):
    if os.path.exists(source) and os.path.exists(target) and os.path.samefile(source, target):
        _refuse("Source and target are the same path", source, target)


def _target_in(path, folder):
    if not path.name:
        raise ValueError(f"{path!r} has an empty name")
    if hasattr(folder, "with_segments"):
        return folder / path.name
    return path.with_segments(folder, path.name)


class Later:
    """Not a base of `Path`: its methods are put into that."""

    @property
    def info(self):
        return _PosixPathInfo(self)

    def copy(self, target, **kwargs):
        if not hasattr(target, "with_segments"):
            target = self.with_segments(target)
        if self == target:
            _refuse("Source and target are the same path", self, target)
        if self in target.parents:
            _refuse("Source path is a parent of target path", self, target)
        target._copy_from(self, **kwargs)
        return target.joinpath()

    def copy_into(self, target_dir, **kwargs):
        return self.copy(_target_in(self, target_dir), **kwargs)

    def _copy_from(self, source, follow_symlinks=True, preserve_metadata=False):
        if source.info.is_dir():
            children = list(source.iterdir())
            os.mkdir(self)
            for child in children:
                self.joinpath(child.name)._copy_from(child, follow_symlinks, preserve_metadata)
        else:
            _refuse_same(source, self)
            with open(source, "rb") as given, open(self, "wb") as taken:
                taken.write(given.read())
        if preserve_metadata:
            import shutil
            shutil.copystat(source, self)

    def move(self, target):
        target = self.with_segments(target)
        _refuse_same(self, target)
        os.replace(self, target)
        return target.joinpath()

    def move_into(self, target_dir):
        return self.move(_target_in(self, target_dir))


def complete(path_class):
    for name, value in vars(Later).items():
        if name.startswith("__"):
            continue
        function = getattr(value, "fget", value)
        function.__qualname__ = f"{path_class.__name__}.{name}"
        setattr(path_class, name, value)
