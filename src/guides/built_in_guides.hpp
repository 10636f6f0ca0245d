// The guides that travel inside the program, read once when somebody first asks for them. Safe from any thread.
#pragma once

#include <base/result.hpp>
#include <guides/guide.hpp>

#include <mutex>

namespace assay::guides {

struct BuiltInGuide {
    std::string name; // "machine-learning-engineer"
    GuideDraft draft;
};

struct BuiltInGuideSummary {
    std::string name;
    std::string title;
    int stages = 0;
    int questions = 0;
};

class BuiltInGuides {
  public:
    // By name. Throws std::logic_error where a document inside the program cannot be read.
    const std::vector<BuiltInGuide>& all();
    // Null where there is none of this name.
    const BuiltInGuide* find(std::string_view name);

  private:
    std::once_flag read_;
    std::vector<BuiltInGuide> guides_;
};

} // namespace assay::guides
