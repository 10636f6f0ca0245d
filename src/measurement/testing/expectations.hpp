// The promises, as checks of a test. Test code; nothing of the program includes it.
#pragma once

#include <base/result.hpp>
#include <measurement/testing/promises.hpp>

#include <doctest/doctest.h>

namespace assay::measurement::testing {

inline void expect_kept(const std::string& json, const std::string& table) {
    CHECK(broken_promise(json) == "");
    CHECK_MESSAGE(!shows_no_number(table), table);
}

inline void expect_sentence(const Error& error) {
    CHECK_FALSE(error.code.empty());
    CHECK(error.detail.ends_with('.'));
    CHECK_FALSE(error.detail.contains('\n'));
    CHECK_FALSE(shows_no_number(error.detail));
}

} // namespace assay::measurement::testing
