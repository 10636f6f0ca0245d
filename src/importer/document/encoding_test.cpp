#include <importer/document/encoding.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

struct Decoded {
    std::string text;
    std::string refusal;
    std::size_t notices = 0;
};

Decoded decoded(std::string_view bytes) {
    std::string storage;
    std::vector<Notice> notices;
    const auto text = decode(bytes, storage, notices);
    if (!text) return {"", text.error().code, notices.size()};
    return {std::string(*text), "", notices.size()};
}

using namespace std::string_view_literals;

} // namespace

TEST_CASE("UTF-8 stays, its byte order mark goes") {
    CHECK(decoded("na\xC3\xAFve").text == "na\xC3\xAFve");
    CHECK(decoded("\xEF\xBB\xBFguide").text == "guide");
    CHECK(decoded("na\xC3\xAFve").notices == 0);
}

TEST_CASE("UTF-16 is read in both orders, surrogates included") {
    CHECK(decoded("\xFF\xFEG\0\xE9\0=\xD8\x00\xDE"sv).text == "G\xC3\xA9\xF0\x9F\x98\x80");
    CHECK(decoded("\xFE\xFF\0G\0\xE9"sv).text == "G\xC3\xA9");
    CHECK(decoded("\xFF\xFE\x3D\xD8"sv).text == "\xEF\xBF\xBD");
    CHECK(decoded("\xFF\xFEG"sv).text.empty());
}

TEST_CASE("anything else is Windows-1252, and a notice says so") {
    const Decoded decoded_quotes = decoded("\x93na\xEFve\x94 \x80");
    CHECK(decoded_quotes.text == "\xE2\x80\x9Cna\xC3\xAFve\xE2\x80\x9D \xE2\x82\xAC");
    CHECK(decoded_quotes.notices == 1);
    CHECK(decoded("\x81").text == "\xEF\xBF\xBD");
}

TEST_CASE("what is not text is refused") {
    CHECK(decoded("%PDF-1.7 ...").refusal == "guide/not-text");
    CHECK(decoded("PK\x03\x04....").refusal == "guide/not-text");
    CHECK(decoded("a line\0 and more"sv).refusal == "guide/not-text");
    CHECK(decoded("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11 x").refusal == "guide/not-text");
    CHECK(decoded("one odd \x02 control character is let through").refusal.empty());
}

} // namespace assay::importer
