// The guides that travel inside the program, read once when somebody first asks for them. Safe from any thread.
#pragma once

#include <base/result.hpp>
#include <guides/guide.hpp>

#include <mutex>
#include <string_view>

namespace assay::guides {

// What a blank guide begins as. Its texts teach, so it is no guide for a role: neither listed nor copied as it stands.
inline constexpr std::string_view skeleton_name = "skeleton";

struct BuiltInGuide {
    std::string name; // "machine-learning-engineer"
    GuideDraft draft;

    bool is_for_role() const { return name != skeleton_name; }
};

struct BuiltInGuideSummary {
    std::string name;
    std::string title;
    int stages = 0;
    int questions = 0;
};

class BuiltInGuides {
  public:
    // By name, the skeleton among them. Throws std::logic_error where a document inside the program cannot be read.
    const std::vector<BuiltInGuide>& all();
    // Null where there is none of this name.
    const BuiltInGuide* find(std::string_view name);

  private:
    std::once_flag read_;
    std::vector<BuiltInGuide> guides_;
};

} // namespace assay::guides
