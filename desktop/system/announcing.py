"""What do screen readers hear that no focus leads to? What happened, and how far work is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let screen readers say ``text``; what is urgent is said before what they say just now."""
    if text:
        event = QAccessibleAnnouncementEvent(widget, text)
        polite = QAccessible.AnnouncementPoliteness
        event.setPoliteness(polite.Assertive if urgent else polite.Polite)
        QAccessible.updateAccessibility(event)
