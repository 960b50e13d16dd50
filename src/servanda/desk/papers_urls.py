"""The addresses of the desk's pages about papers drafted from records."""

from django.urls import path

from servanda.desk.views.papers import head, listing, sections, taking_out, whole, word

urlpatterns = [
    path("", listing.papers, name="papers"),
    path("<int:number>/", whole.paper, name="paper"),
    path("<int:number>/paper.<str:form>", whole.paper_file, name="paper_file"),
    path("<int:number>/sections/<slug:section>/", sections.section, name="paper_section"),
    path("<int:number>/take-out/", taking_out.take_out, name="paper_take_out"),
    path("<int:number>/put-back/", taking_out.put_back, name="paper_put_back"),
    path("<int:number>/head/", head.paper_head, name="paper_head"),
    path("<int:number>/word/", word.hand_in, name="paper_word"),
    path("<int:number>/word/<int:file>/", word.changes, name="paper_changes"),
]
