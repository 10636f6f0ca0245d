#include <platform/html/html.hpp>

#include <doctest/doctest.h>

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
