#include <base/json_write.hpp>
#include <guides/guide_import_rules.hpp>
#include <guides/guide_upload_rules.hpp>
#include <guides/test_guide.hpp>
#include <importer/guide_fields.hpp>

#include <doctest/doctest.h>

namespace assay::guides {
namespace {

constexpr std::string_view document = "Bridge keeper\n"
                                      "\n"
                                      "Screening Interview\n"
                                      "\n"
                                      "Interview Questions\n"
                                      "What did you guard last?\n"
                                      "Areas to Cover\n"
                                      "- The rope\n";

TEST_CASE("every line with text is shown once, with its place") {
    const auto parsed = importer::parse(document, "keeper.txt");
    REQUIRE(parsed);
    const auto lines = preview_lines(*parsed, {});
    std::vector<int> numbers;
    for (const PreviewLine& each : lines) numbers.push_back(each.line);
    CHECK(numbers == std::vector<int>{1, 3, 5, 6, 7, 8});
    CHECK(lines[5].text == "- The rope");
    CHECK(lines[5].role == "area");
    CHECK(lines[5].pointer == "/stages/0/questions/0/areas_to_cover/0");
}

TEST_CASE("a role a person chose is obeyed and sure; auto gives the line back") {
    const auto roles = merged_roles({}, {{"8", "follow_up"}, {"7", "ignore"}});
    REQUIRE(roles);
    const auto parsed = importer::parse(document, "keeper.txt", overrides_of(*roles));
    REQUIRE(parsed);
    const auto lines = preview_lines(*parsed, *roles);
    CHECK(lines[5].role == "follow_up");
    CHECK(lines[5].sure);
    CHECK(lines[4].role == "ignore");
    CHECK(merged_roles(*roles, {{"8", "auto"}})->size() == 1);
}

TEST_CASE("roles that mean nothing are refused by line") {
    const auto refused = merged_roles({}, {{"8", "poem"}, {"x", "area"}, {"0", "area"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fields.size() == 3);
    const auto parsed = importer::parse(document, "keeper.txt");
    const auto faults = faults_in_roles({{"8", "area"}, {"2", "area"}, {"99", "area"}}, preview_lines(*parsed, {}));
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].pointer == "/roles/2");
}

TEST_CASE("an upload is a file in a multipart body or the guide itself") {
    http::Request request;
    request.headers = {{"content-type", "multipart/form-data; boundary=b"}};
    request.body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\x\\keeper.txt\"\r\n\r\nBytes\r\n"
        "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n Shorter \r\n--b--\r\n";
    const auto upload = read_guide_upload(request);
    REQUIRE(upload);
    CHECK(upload->file_name == "keeper.txt");
    CHECK(upload->bytes == "Bytes");
    CHECK(upload->note == "Shorter");
    request.headers = {{"content-type", "text/plain"}};
    CHECK(read_guide_upload(request).error().fault == Fault::unsupported_media);
    request.headers = {{"content-type", "application/json"}};
    request.body = R"({"id":"1","guide_id":"1","version":3,"note":"Shorter","title":"Keeper"})";
    const auto posted = read_guide_upload(request);
    REQUIRE(posted);
    CHECK(posted->bytes == R"({"title":"Keeper"})");
    CHECK(posted->note == "Shorter");
    request.body = "{";
    CHECK(read_guide_upload(request).error().fault == Fault::malformed);
}

TEST_CASE("a line number is a whole number from one on, all of the key") {
    for (const char* key : {"", "-1", "1x", "1 ", "99999999999"}) {
        const auto refused = merged_roles({}, {{key, "area"}});
        INFO(key);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().fields[0].code == "line");
    }
    CHECK(merged_roles({{"7", "area"}}, {{"007", "auto"}})->empty());
}

TEST_CASE("a place is sure unless the reader has a doubt about its line or a person chose it") {
    importer::ParsedGuide parsed;
    parsed.placements = {{1, "/title", importer::LineRole::title},
                         {2, "/introduction", importer::LineRole::introduction},
                         {3, "/introduction", importer::LineRole::introduction},
                         {5, "", importer::LineRole::leave_out}};
    parsed.notices = {{1, importer::Severity::note, "Derived.", "title-derived"},
                      {2, importer::Severity::note, "From the process.", "minutes-from-process"},
                      {3, importer::Severity::warning, "Doubtful.", "doubt"},
                      {5, importer::Severity::warning, "Doubtful.", "doubt"}};
    parsed.source = "One\nTwo\nThree\nFour\nFive\nSix";
    const auto lines = preview_lines(parsed, {{"5", "ignore"}, {"6", "area"}});
    std::string shown;
    for (const PreviewLine& each : lines)
        shown += std::to_string(each.line) + ' ' + each.role + (each.sure ? " sure\n" : "\n");
    CHECK(shown == "1 title sure\n2 introduction sure\n3 introduction\n4 unplaced\n5 ignore sure\n6 area sure\n");
}

TEST_CASE("a document that is the guide itself has no lines to choose for") {
    CHECK(preview_lines({}, {}).empty());
    importer::ParsedGuide nothing_placed;
    nothing_placed.guide.unplaced = {{1, "Words"}};
    nothing_placed.source = "Words";
    REQUIRE(preview_lines(nothing_placed, {}).size() == 1);
}

TEST_CASE("a role that cannot be a line's number is at no line of the preview") {
    CHECK(faults_in_roles({{"x", "area"}}, {{1, "One", "title", "/title", true}}).size() == 1);
    CHECK(faults_in_roles({{"1", "area"}}, {{1, "One", "title", "/title", true}}).empty());
}

} // namespace
} // namespace assay::guides
