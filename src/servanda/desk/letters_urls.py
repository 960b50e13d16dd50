"""The addresses of the desk's pages about letters."""

from django.urls import path

from servanda.desk.views.letters import batches, letters, log, proposals, templates, writing

urlpatterns = [
    path("", proposals.proposals, name="letters"),
    path("batches/<int:number>/", batches.batch, name="letter_batch"),
    path("batches/<int:number>/progress/", batches.progress, name="letter_progress"),
    path("write/", writing.texts, name="letter_texts"),
    path("write/<str:template>/", writing.write, name="letter_write"),
    path("log/", log.log, name="letter_log"),
    path("log/file/", log.file, name="message_file"),
    path("log/<int:number>/", log.message, name="message"),
    path("log/<int:number>/files/<int:file>/", log.message_part, name="message_part"),
    path("templates/<str:template>/", templates.templates, name="word_templates"),
    path(
        "templates/<str:template>/<str:paper>/<str:language>.docx",
        templates.shipped,
        name="word_template",
    ),
    path("templates/version/<int:number>/", templates.version, name="word_template_version"),
    path("outbox/", letters.outbox, name="outbox"),
    path("<int:letter>/", letters.letter, name="letter"),
    path("<int:letter>/file.<str:form>", letters.letter_file, name="letter_file"),
    path("<int:letter>/<str:verb>/", letters.letter_change, name="letter_change"),
]
