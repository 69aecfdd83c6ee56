"""An address that is too long for a question gets a page of ours with advice."""

import pytest
from django.urls import reverse

from krachtlijn.web.design.middleware import LONGEST_ADDRESS

pytestmark = pytest.mark.django_db(databases=["default", "log"])


@pytest.mark.parametrize(("language", "told"), [("nl", "Deze vraag is te lang"), ("en", "This question is too long")])
def test_a_very_long_question_is_refused_with_advice(client, language, told):
    answer = client.get(reverse("public:training-search"), {"q": "a" * LONGEST_ADDRESS}, headers={"accept-language": language})
    assert answer.status_code == 414
    assert told in answer.content.decode()


def test_an_address_up_to_the_limit_is_read(client):
    base = reverse("public:training-search") + "?q="
    assert client.get(base + "a" * (LONGEST_ADDRESS - len(base))).status_code == 200
    assert client.get(base + "a" * (LONGEST_ADDRESS - len(base) + 1)).status_code == 414
