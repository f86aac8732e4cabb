"""Filters that write dates, numbers and quotations for people."""

from django import template

from website import wording

register = template.Library()
register.filter("day", wording.day)
register.filter("in_source", wording.in_source)
register.filter("moment", wording.moment)
register.filter("grouped", wording.grouped)
register.filter("claimed", wording.claimed)
register.filter("quoted", wording.quoted)
