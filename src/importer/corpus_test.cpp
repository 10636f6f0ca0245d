// Approved parses: beside each document of tests/corpus lies the JSON that a person read and found right. After a
// wanted change run the tests with ASSAY_APPROVE=1 and read the difference before committing it.
#include <base/json.hpp>
#include <importer/guide_fields.hpp>
#include <importer/testing/corpus.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace assay::importer {
namespace {

// JSON with one field or entry a line, so that a difference can be read.
std::string laid_out(std::string_view json) {
    std::string out;
    std::string indent = "\n";
    bool in_text = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char each = json[at];
        if (in_text || each == '"') {
            out += each;
            if (each == '\\')
                out += json[++at];
            else if (each == '"')
                in_text = !in_text;
            continue;
        }
        const bool is_empty = at + 1 < json.size() && (json[at + 1] == ']' || json[at + 1] == '}');
        if (each == '[' || each == '{') {
            indent += is_empty ? "" : " ";
            out += each;
            if (is_empty)
                out += json[++at];
            else
                out += indent;
        } else if (each == ']' || each == '}') {
            indent.pop_back();
            out += indent + each;
        } else {
            out += each;
            if (each == ',') out += indent;
        }
    }
    return out + "\n";
}

struct Approval {
    Guide guide;
    std::vector<Notice> notices;
};
ASSAY_FIELDS(Approval, (guide, notices))

} // namespace

TEST_CASE("the corpus parses as approved") {
    for (const testing::CorpusDocument& each : testing::corpus()) {
        if (!each.path.starts_with("tests/corpus/")) continue;
        const auto parsed = testing::parse_any(each.bytes, each.name);
        REQUIRE(parsed.has_value());
        Approval approval{parsed->guide, parsed->notices};
        approval.guide.lines = parsed->placements;
        const std::string received = laid_out(json::write(approval));
        const std::string path = each.path + ".approved.json";
        if (std::getenv("ASSAY_APPROVE") != nullptr) std::ofstream(path, std::ios::binary) << received;
        std::ifstream file(path, std::ios::binary);
        const std::string approved{std::istreambuf_iterator<char>(file), {}};
        CHECK_MESSAGE(approved == received, each.path << " parses otherwise than approved");
    }
}

} // namespace assay::importer
