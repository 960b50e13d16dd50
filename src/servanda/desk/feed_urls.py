"""The address of calendar feeds: the same in every language, so without one."""

from django.urls import path

from servanda.desk.views import feeds

app_name = "feeds"

urlpatterns = [path("<str:token>.ics", feeds.feed, name="feed")]
