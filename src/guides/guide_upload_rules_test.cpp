#include <guides/guide_upload_rules.hpp>

#include <doctest/doctest.h>

namespace assay::guides {
namespace {

std::string part(std::string_view disposition, std::string_view bytes) {
    return "--b\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n\r\n" + std::string(bytes) +
           "\r\n";
}

Result<GuideUpload> upload_of(const std::string& parts) {
    http::Request request;
    request.headers = {{"content-type", "multipart/form-data; boundary=b"}};
    request.body = parts + "--b--\r\n";
    return read_guide_upload(request);
}

Result<GuideUpload> posted(std::string body, std::string type = "application/json") {
    http::Request request;
    request.headers = {{"content-type", std::move(type)}};
    request.body = std::move(body);
    return read_guide_upload(request);
}

// "POINTER CODE" of the only refused field.
std::string fault_of(const Result<GuideUpload>& refused) {
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::invalid);
    REQUIRE(refused.error().fields.size() == 1);
    return refused.error().fields[0].pointer + ' ' + refused.error().fields[0].code;
}

const std::string file = part("name=\"file\"; filename=\"keeper.md\"", "Bytes");

TEST_CASE("a file needs a part of its own with something in it") {
    CHECK(fault_of(upload_of(part("name=\"note\"", "Shorter"))) == "/file required");
    CHECK(fault_of(upload_of(part("name=\"file\"; filename=\"keeper.md\"", ""))) == "/file required");
    const auto without_name = upload_of(part("name=\"file\"", "Bytes"));
    REQUIRE(without_name);
    CHECK(without_name->file_name == "guide.txt");
    CHECK(without_name->bytes == "Bytes");
}

TEST_CASE("a multipart body that cannot be taken apart is malformed") {
    http::Request request;
    request.headers = {{"content-type", "multipart/form-data"}};
    request.body = file;
    const auto refused = read_guide_upload(request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::malformed);
}

TEST_CASE("a note of nothing but spaces is none, and one has at most 2000 bytes") {
    CHECK_FALSE(upload_of(file)->note.has_value());
    CHECK_FALSE(upload_of(file + part("name=\"note\"", " \t "))->note.has_value());
    CHECK(upload_of(file + part("name=\"note\"", std::string(2000, 'n')))->note == std::string(2000, 'n'));
    CHECK(fault_of(upload_of(file + part("name=\"note\"", std::string(2001, 'n')))) == "/note max_length");
    CHECK(fault_of(posted(R"({"title":"Keeper","note":")" + std::string(2001, 'n') + "\"}")) == "/note max_length");
}

TEST_CASE("a guide as JSON is an object, and its note a text") {
    CHECK(fault_of(posted(R"(["title"])")) == " type");
    CHECK(fault_of(posted(R"({"title":"Keeper","note":3})")) == "/note type");
}

TEST_CASE("a guide as JSON is kept byte for byte where nothing has to be dropped") {
    const std::string body = "{ \"title\" : \"Keeper\" }";
    const auto upload = posted(body, " Application/JSON; charset=utf-8");
    REQUIRE(upload);
    CHECK(upload->file_name == "guide.json");
    CHECK(upload->bytes == body);
    CHECK_FALSE(upload->note.has_value());
}

TEST_CASE("a body that names no type is not taken") {
    CHECK(read_guide_upload({}).error().fault == Fault::unsupported_media);
}

} // namespace
} // namespace assay::guides
