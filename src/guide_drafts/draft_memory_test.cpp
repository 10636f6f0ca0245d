// What drafts keep in memory: the last ones, parsed, and who has them open.
#include <guide_drafts/draft_cache.hpp>
#include <guide_drafts/draft_presence.hpp>

#include <doctest/doctest.h>

namespace assay::guide_drafts {
namespace {

TEST_CASE("only the revision in force is found, and the memory is bounded") {
    DraftCache cache(100);
    const auto content = [] { return std::make_shared<const DraftContent>(); };
    const auto first = content();
    cache.keep("a", "1", first, 60);
    CHECK(cache.find("a", "1") == first);
    CHECK(cache.find("a", "2") == nullptr);
    CHECK(cache.find("b", "1") == nullptr);
    cache.keep("a", "2", content(), 60);
    CHECK(cache.find("a", "1") == nullptr);
    CHECK(cache.find("a", "2") != nullptr);
    cache.keep("b", "1", content(), 30);
    CHECK(cache.find("a", "2") != nullptr);
    cache.keep("c", "1", content(), 30); // 120 together: the one used longest ago goes
    CHECK(cache.find("b", "1") == nullptr);
    CHECK(cache.find("a", "2") != nullptr);
    cache.keep("d", "1", content(), 1000);
    CHECK(cache.find("d", "1") != nullptr);
    CHECK(cache.find("a", "2") == nullptr);
}

TEST_CASE("somebody is seen for half a minute, by the others") {
    DraftPresence presence;
    const PresentPerson rita{"r", "Rita", "/title", 0};
    const PresentPerson sam{"s", "Sam", "/faq", 0};
    const Instant begin{1'000'000};
    CHECK(presence.note("draft", rita, begin).empty());
    const auto seen = presence.note("draft", sam, begin + 12'500);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].name == "Rita");
    CHECK(seen[0].path == "/title");
    CHECK(seen[0].seconds == 12);
    CHECK(presence.note("other", rita, begin + 13'000).empty());
    CHECK(presence.note("draft", sam, begin + 30'000).size() == 1);
    CHECK(presence.note("draft", sam, begin + 30'001).empty());
}

} // namespace
} // namespace assay::guide_drafts
