#include <platform/search/words.hpp>

#include <doctest/doctest.h>

using namespace assay::search;

TEST_CASE("words are folded, cut at what is no letter or digit, and distinct") {
    CHECK(joined(words_of("Résumé of Zoë O'Neil, zoe@example.test; C++17 (ZOË)")) ==
          "17 c example neil o of resume test zoe");
    CHECK(words_of("").empty());
    CHECK(words_of(" ,;* \"").empty());
    CHECK(joined(words_of("Straße ŁÓDŹ")) == joined(words_of("strasse łódź")));
}

TEST_CASE("scripts without spaces give a word a letter") { CHECK(words_of("東京大学").size() == 4); }

TEST_CASE("a query is its words as prefixes and never the index's own language") {
    CHECK(match_of("Cleo exam") == "cleo* exam*");
    CHECK(match_of("a OR \"b\" NEAR(c) -d* ^e:f") == "a* b* c* d* e* f* near* or*");
    CHECK(match_of("'; drop") == "drop*");
    CHECK(match_of("***").empty());
}

TEST_CASE("words and their number are bounded") {
    CHECK(words_of(std::string(10'000, 'x')).front().size() == 57);
    std::string many;
    for (int each = 0; each < 1000; ++each) many += "w" + std::to_string(each) + " ";
    CHECK(words_of(many, 100).size() == 100);
    CHECK(words_of("a\xff\xfe"
                   "b")
              .size() == 2);
}

TEST_CASE("a query put to a short text asks what the index asks") {
    const Query query("lear eng");
    CHECK(query.fits("Machine-Learning Engineer"));
    CHECK_FALSE(query.fits("Engineer"));
    CHECK_FALSE(Query("").fits("Engineer"));
    CHECK(Query("ZOE").fits("Zoë"));
    const std::string joined_words = joined(words_of("Machine-Learning Engineer"));
    CHECK(query.fits_words(joined_words));
    CHECK(Query("mach").fits_words(joined_words));
    CHECK_FALSE(Query("gine").fits_words(joined_words));
    CHECK_FALSE(Query("").fits_words(joined_words));
}
