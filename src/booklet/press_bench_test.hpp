// What tests of printing share: a press with the program's own typefaces.
#pragma once

#include <booklet/press.hpp>
#include <platform/files/embedded.hpp>

namespace assay::booklet {

inline std::vector<std::string_view> test_typefaces() {
    std::vector<std::string_view> fonts;
    for (const embedded::File& each : embedded::fonts()) fonts.push_back(each.bytes);
    return fonts;
}

// One for all tests of a program: reading the typefaces takes longer than most prints.
inline const Press& test_press() {
    static const Press press(test_typefaces());
    return press;
}

} // namespace assay::booklet
