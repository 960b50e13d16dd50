"""Missions: the Unit's own trips, workshops and briefings. (An office of a State is a *permanent mission*.)"""
