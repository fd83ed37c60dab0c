"""What is drawn? Pages, the result list, bars and dialogs; no engine call stands here."""
