// Prints a guide, or a part of it: the door of this folder. Made once with the program's fonts; safe to call from any
// thread, one print at a time, so that memory stays bounded however many ask.
#pragma once

#include <base/result.hpp>
#include <booklet/typefaces.hpp>
#include <importer/export/guide_part.hpp>
#include <importer/guide.hpp>

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::booklet {

// The size of a guide that is still printed, each text counted with what setting it costs: some thousand questions, or
// a thousand pages. It takes some seconds and under 256 MiB.
inline constexpr std::size_t largest_guide = std::size_t{2} << 20;
std::size_t print_size(const importer::Guide& guide);

class Press {
  public:
    // The fonts are read when the first print is asked for; their bytes outlive the press.
    explicit Press(std::vector<std::string_view> fonts) : fonts_(std::move(fonts)) {}

    // The bytes of a PDF. `edition` stands beside the title: "version 3", or nothing. The same values give the
    // same bytes. Refused (`guide/too-long-to-print`): more than `largest_guide`.
    Result<std::string> print(const importer::Guide& guide, const importer::Part& part, std::string_view edition) const;

  private:
    std::vector<std::string_view> fonts_;
    mutable std::optional<Typefaces> typefaces_;
    mutable std::mutex turn_;
};

} // namespace assay::booklet
