#include <platform/http/message.hpp>
#include <platform/http/multipart.hpp>

#include <doctest/doctest.h>

namespace assay::http {

TEST_CASE("targets are decoded into path and query") {
    Request request;
    REQUIRE(read_target("/jobs/a%20b?q=caf%C3%A9+x&empty=&flag", request));
    CHECK(request.path == "/jobs/a b");
    CHECK(request.query_value("q") == "café x");
    CHECK(request.query_value("empty") == "");
    CHECK(request.query_value("flag") == "");
    CHECK_FALSE(request.query_value("none").has_value());
}

TEST_CASE("hostile targets are refused") {
    for (const char* target : {"", "jobs", "/%", "/%2", "/%zz", "/%00", "/%ff", "/?q=%c3"}) {
        Request request;
        CHECK_FALSE(read_target(target, request));
    }
}

TEST_CASE("cookies are found by their whole name") {
    Request request;
    request.headers.emplace_back("cookie", "xassay_session=no; assay_session=yes;other=1");
    CHECK(request.cookie("assay_session") == "yes");
    CHECK_FALSE(request.cookie("session").has_value());
}

TEST_CASE("multipart bodies give their parts as views") {
    const std::string body = "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; "
                             "filename=\"C:\\\\dir\\guide \\\"x\\\".txt\"\r\n"
                             "Content-Type: text/plain; charset=utf-8\r\n\r\nline\r\n--bx not a boundary\r\n--b\r\n"
                             "content-disposition: form-data; name=note\r\n\r\n\r\n--b--\r\nepilogue";
    const auto parts = read_multipart("multipart/form-data; boundary=b", body);
    REQUIRE(parts.has_value() == false); // "--bx" follows the closing mark's form and is refused, not guessed
    const std::string clean = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../up/guide.txt\"\r\n"
                              "Content-Type: text/plain; charset=utf-8\r\n\r\nline\r\n\r\n--b\r\n"
                              "content-disposition: form-data; name=note\r\n\r\n\r\n--b--\r\n";
    const auto read = read_multipart("multipart/form-data; boundary=\"b\"", clean);
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].file_name == "guide.txt");
    CHECK((*read)[0].content_type == "text/plain");
    CHECK((*read)[0].bytes == "line\r\n");
    CHECK(find_part(*read, "note")->bytes.empty());
    CHECK(find_part(*read, "other") == nullptr);
}

TEST_CASE("broken multipart bodies are refused with a sentence") {
    for (const char* body :
         {"", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
          "--b\r\nX: y\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b"}) {
        const auto parts = read_multipart("multipart/form-data; boundary=b", body);
        REQUIRE_FALSE(parts.has_value());
        CHECK(parts.error().fault == Fault::malformed);
        CHECK_FALSE(parts.error().detail.empty());
    }
    CHECK_FALSE(read_multipart("multipart/form-data", "--b--").has_value());
}

} // namespace assay::http
