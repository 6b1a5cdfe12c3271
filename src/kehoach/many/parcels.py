"""A template on its way to other processes: named by its digest, sent whole only to one that does not know it yet."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kehoach.many.in_order import Incomplete

if TYPE_CHECKING:
    from kehoach.api import Template

_MOST_KEPT = 4
"""Compiled templates in one process: a worker of a cluster may serve several programs."""

_known: dict[str, Template] = {}


@dataclass(frozen=True, slots=True)
class Parcel:
    """A template by the digest of what it is pickled to; ``content`` is that, None where it stays at home."""

    digest: str
    content: bytes | None = None

    @classmethod
    def of(cls, template: Template) -> Parcel:
        """Pack a template; threads of this process find it ready."""
        content = pickle.dumps(template)
        parcel = cls(hashlib.sha256(content).hexdigest(), content)
        _keep(parcel.digest, template)
        return parcel

    def label(self) -> Parcel:
        """The same without its content."""
        return replace(self, content=None)

    def unpack(self) -> Template:
        """The template. Raises ``Incomplete`` when this process has never had it."""
        known = _known.get(self.digest)
        if known is not None:
            return known
        if self.content is None:
            raise Incomplete
        template: Template = pickle.loads(self.content)  # noqa: S301 - from our own process
        _keep(self.digest, template)
        return template


def _keep(digest: str, template: Template) -> None:
    while len(_known) >= _MOST_KEPT and digest not in _known:
        _known.pop(next(iter(_known)), None)
    _known[digest] = template
