"""Something large on its way to other processes: named by its digest, sent whole only where it is not known yet."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast

from kehoach.many.in_order import Incomplete

_Thing = TypeVar("_Thing")

_MOST_KEPT = 4
"""Things in one process: a worker of a cluster may serve several programs."""

_known: dict[str, object] = {}


@dataclass(frozen=True, slots=True)
class Parcel(Generic[_Thing]):
    """A thing by the digest of what it is pickled to; ``content`` is that, None where it stays at home."""

    digest: str
    content: bytes | None = None

    @classmethod
    def of(cls, thing: _Thing) -> Parcel[_Thing]:
        """Pack a thing, a compiled template say; threads of this process find it ready."""
        content = pickle.dumps(thing)
        digest = hashlib.sha256(content).hexdigest()
        _keep(digest, thing)
        return cls(digest, content)

    def label(self) -> Parcel[_Thing]:
        """The same without its content."""
        return replace(self, content=None)

    def unpack(self) -> _Thing:
        """The thing. Raises ``Incomplete`` when this process has never had it."""
        if self.digest not in _known:
            if self.content is None:
                raise Incomplete
            _keep(self.digest, pickle.loads(self.content))  # noqa: S301 - from our own process
        return cast("_Thing", _known[self.digest])


def _keep(digest: str, thing: object) -> None:
    while len(_known) >= _MOST_KEPT and digest not in _known:
        _known.pop(next(iter(_known)), None)
    _known[digest] = thing
