#include <platform/files/embedded.hpp>
#include <platform/html/html.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace assay::html;

TEST_CASE("text cannot become markup") {
    CHECK(escaped("<b a=\"1\" c='2'>&amp;") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
    CHECK(escaped("Zoë") == "Zoë");
    CHECK(escaped_lines("a\n\n<b>") == "a<br>\n<br>\n&lt;b&gt;");
}

TEST_CASE("a page runs nothing and is kept by nobody") {
    const auto response = response_of(200, {"A < B", "p{}", "<p>x</p>"});
    CHECK(response.body.contains("<title>A &lt; B</title>"));
    CHECK_FALSE(response.body.contains("<script"));
    bool has_policy = false;
    for (const auto& [name, value] : response.headers)
        has_policy = has_policy || (name == "Content-Security-Policy" && value.starts_with("default-src 'none'"));
    CHECK(has_policy);
}

TEST_CASE("a page speaks in the guide's typeface where the client's files are there") {
    const auto response = response_of(200, {"A", "p{}", "<p>x</p>"});
    const auto is_typeface = [](const assay::embedded::File& file) {
        return file.name.starts_with("assets/source-serif-4-latin-wght-normal-") && file.name.ends_with(".woff2");
    };
    const auto files = assay::embedded::client();
    const auto found = std::ranges::find_if(files, is_typeface);
    CHECK(response.body.contains("@font-face") == (found != files.end()));
    if (found != files.end()) CHECK(response.body.contains("url(/" + std::string(found->name) + ")"));
}
