"""Letters: proposed by the ladder of reminders, prepared in the addressee's language, sent by a person, found again."""
