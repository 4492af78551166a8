"""Text for a chat, ready to paste: never longer than a leader reads."""

from __future__ import annotations

from collections.abc import Sequence

LIMIT = 1000
_SHORTEST = 24
_MORE = "…"


def compose(
    opening: str,
    lines: Sequence[tuple[str, str]],
    closing: str,
    *,
    limit: int = LIMIT,
) -> str:
    """Return opening, `head: text` lines and closing within `limit` characters.

    Lines without text are left out. What doesn't fit is cut from the longest text,
    at a word, and marked; the heads stay, so that who, what, when, where and why are
    all told.
    """
    heads = [head for head, text in lines if text.strip()]
    texts = [" ".join(text.split()) for _, text in lines if text.strip()]
    while (over := len(_join(opening, heads, texts, closing)) - limit) > 0:
        longest = max(range(len(texts)), key=lambda i: len(texts[i]), default=-1)
        if longest < 0 or len(texts[longest]) <= _SHORTEST:
            break
        texts[longest] = cut(texts[longest], max(_SHORTEST, len(texts[longest]) - over))
    return cut(_join(opening, heads, texts, closing), limit)


def cut(text: str, size: int) -> str:
    """Return `text` in at most `size` characters, cut at a word and marked."""
    if len(text) <= size:
        return text
    kept = text[: size - len(_MORE)]
    head, _, _ = kept.rpartition(" ")
    return (head if len(head) > size // 2 else kept).rstrip(" ,;.") + _MORE


def _join(
    opening: str, heads: Sequence[str], texts: Sequence[str], closing: str
) -> str:
    told = [f"{head}: {text}" for head, text in zip(heads, texts, strict=True)]
    return "\n".join(part for part in (opening, *told, closing) if part)
