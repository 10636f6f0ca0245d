#include <base/text.hpp>
#include <booklet/press_bench_test.hpp>
#include <booklet/type.hpp>

#include <doctest/doctest.h>

namespace assay::booklet {

TEST_CASE("a long text is cut at spaces, else between characters, and nothing of it is lost") {
    const auto whole = [](const std::string& text) {
        std::string joined;
        for (const std::string_view each : pieces_of(text)) {
            CHECK(each.size() <= longest_text);
            CHECK(is_utf8(each));
            joined += each;
        }
        return joined == text;
    };
    std::string words;
    while (words.size() < 20'000) words += "several words ";
    std::string accents(1, 'a');
    while (accents.size() < 20'000) accents += "é";
    CHECK(whole(words));
    CHECK(whole(accents));
    CHECK(whole(std::string(1u << 20, 'w')));
    CHECK(whole(std::string(20'000, ' ')));
    CHECK(whole(" a  b " + std::string(600, 'w') + "  "));
    CHECK(whole(""));
    CHECK(pieces_of("short").size() == 1);
    CHECK(pieces_of(words)[0].back() == ' ');
    CHECK(pieces_of("a word and " + std::string(1'000, 'w')).size() == 4);
}

TEST_CASE("what no page can show is replaced, line ends become spaces") {
    CHECK(printable("a\nb\tc") == "a b c");
    CHECK(printable(std::string_view("a\0b\x1f\x7f", 5)) == "a\xEF\xBF\xBD"
                                                            "b\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(printable("\xFF") == "\xEF\xBF\xBD");
    CHECK(printable("Žofie, עברית") == "Žofie, עברית");
}

TEST_CASE("the program's typefaces set words in lines of one height") {
    const Typefaces typefaces(test_typefaces());
    const Setter setter(typefaces);
    const Lines one = setter.set(Style::body, "Words", 400);
    CHECK(one.count() == 1);
    CHECK(one.height() == leading_of(Style::body));
    CHECK_FALSE(one.is_mirrored());
    const Lines many = setter.set(Style::body, "Several words that take several lines where there is no room", 80);
    CHECK(many.count() > 3);
    CHECK(many.height() == doctest::Approx(static_cast<double>(many.count()) * many.leading()));
    CHECK(setter.set(Style::body, "مرحبا بالعالم", 400).is_mirrored());
    CHECK(setter.width_of(Style::title, "Words") > setter.width_of(Style::body, "Words"));
    CHECK(setter.set(Style::body, std::string(longest_text, 'w'), 80).count() > 100);
}

TEST_CASE("a font that is none is refused") {
    const std::vector<std::string_view> fonts = {"no font"};
    CHECK_THROWS_AS(Typefaces{fonts}, std::runtime_error);
}

} // namespace assay::booklet
