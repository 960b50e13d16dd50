"""The papers that write themselves: how long the annual report and a briefing note take."""
