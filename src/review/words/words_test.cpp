#include <review/words/language.hpp>
#include <review/words/light_words.hpp>
#include <review/words/places.hpp>
#include <review/words/stem.hpp>
#include <review/words/telling.hpp>
#include <review/words/words.hpp>

#include <doctest/doctest.h>

namespace assay::review {
namespace {

TEST_CASE("words are folded, apostrophes' tails go, hyphens part") {
    CHECK(folded("What's the Team-Lead's view?") == "what the team lead view ");
    CHECK(folded("You don’t — or “can’t” — say…") == "you don't or can't say ");
    CHECK(folded("ÉTÉ Übung 3rd") == "été übung 3rd ");
    CHECK(folded("  ,;: ").empty());
    const std::string_view text = "Say: \"how old\"!";
    const auto words = words_of(text);
    CHECK(as_written(text, words[1], words[2]) == "how old");
}

TEST_CASE("forms of a word share a stem") {
    const std::vector<std::vector<std::string_view>> families = {
        {"deploy", "deploys", "deployed", "deploying", "deployment", "deployments"},
        {"collaborate", "collaboration", "collaborating"},
        {"optimise", "optimize", "optimization", "optimizing"},
        {"plan", "plans", "planning", "planned"},
        {"adapt", "adaptability", "adapting"},
        {"document", "documents", "documentation"},
        {"explain", "explains", "explanation"},
        {"decide", "decision", "decisions", "deciding"},
        {"technical", "technically"},
        {"study", "studies"},
    };
    for (const auto& family : families)
        for (const std::string_view each : family) {
            CAPTURE(each);
            CHECK(stem(each) == stem(family.front()));
        }
}

TEST_CASE("words that mean different things keep different stems") {
    CHECK(stem("production") != stem("product"));
    CHECK(stem("experiment") != stem("experience"));
    CHECK(stem("busy") != stem("bus"));
    CHECK(stem("übung") == "übung");
    CHECK(stem("sql") == "sql");
}

TEST_CASE("a set of telling stems leaves out what every guide says") {
    CHECK(telling_stems("Tell me about a time when you planned a release") ==
          std::set<std::string>{stem("planned"), stem("release")});
    CHECK(telling_stems("a strong candidate").empty());
    CHECK(share_of({"a", "b"}, {"b", "c"}) == doctest::Approx(1.0 / 3));
    CHECK(share_of({}, {"a"}) == 0);
}

TEST_CASE("a guide's language is told from its questions and anchors") {
    importer::Guide guide;
    CHECK(is_english(guide));
    guide.stages.emplace_back().questions.push_back(
        {{}, "Was haben Sie in den letzten zwei Jahren am liebsten gebaut, und warum war das so?", {}, {}});
    guide.stages[0].questions.push_back({{}, "Wie gehen Sie mit Kritik an Ihrer Arbeit um?", {}, {}});
    CHECK_FALSE(is_english(guide));
    guide.stages[0].questions = {
        {{}, "What did you build with the most joy in the last two years, and why was that so?", {}, {}}};
    CHECK(is_english(guide));
}

TEST_CASE("places in words") {
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b"}) == "a and b");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
    CHECK(listed({"a", "b", "c", "d", "e"}) == "a, b, c and 2 more");
    CHECK(counted(1, "question") == "1 question");
    CHECK(counted(2, "question") == "2 questions");
    CHECK(quoted("a long text that goes on", 8) == "“a long…”");
    CHECK(quoted("日本語日本語", 7) == "“日本…”");
}

TEST_CASE("pointers sort as the guide reads") {
    CHECK(stands_before("/introduction", "/stages/0"));
    CHECK(stands_before("/stages/2/questions/3", "/stages/10/questions/0"));
    CHECK(stands_before("/stages/1/questions/9/text", "/stages/1/scorecard/items/0"));
    CHECK(stands_before("/stages/1", "/stages/1/minutes"));
    CHECK_FALSE(stands_before("/stages/1", "/stages/1"));
    CHECK(stands_before("/stages/1", "/references/questions/0"));
}

} // namespace
} // namespace assay::review
