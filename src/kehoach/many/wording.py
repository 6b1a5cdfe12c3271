"""What is said of plans that could not be made among many, each sentence once."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "not_a_plan": "{found} không phải kế hoạch (kehoach.Plan).",
    "not_a_plan_remedy": "Đọc tệp bằng kehoach.read, hoặc lập bằng kehoach.Plan.",
    "lost": "tiến trình làm kế hoạch này bị dừng giữa chừng hoặc không nhận việc ({detail}). Chạy lại kế hoạch này.",
    "unexpected": "lỗi ngoài dự kiến ({detail}). Hãy gửi thông báo này kèm kế hoạch cho người bảo trì kehoach.",
}


def words(code: str, **context: object) -> str:
    """Fill the gaps of the sentence called ``code``. Raises KeyError for a code or gap that does not exist."""
    return _WORDS[code].format(**context)
