"""How do messages, mailboxes, calendars and contacts become text?"""
