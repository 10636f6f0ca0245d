// Reads the CSV that self-identification comes in: `email` or `candidate_id`, then `sex`, `race_ethnicity` or both.
// Pure.
#pragma once

#include <base/result.hpp>
#include <fairness/self_identification.hpp>

#include <string_view>
#include <vector>

namespace assay::fairness {

inline constexpr std::size_t most_rows = 20'000;

struct SaidFile {
    bool is_by_email = true;
    std::vector<SaidRow> rows;
};

// Refused: what is no CSV (`csv/…`), and as `invalid` every fault by line and column, up to 50: a header with other
// columns, a row of another width, nobody named, somebody named twice, a value that is longer than 60 bytes, more than
// 20 different values of one column, more than `most_rows` rows, none at all. An empty cell, and "unknown", is not
// said.
Result<SaidFile> read_self_identifications(std::string_view csv);

// Faults of a file, all at once; they stand at the part that was sent.
class FileFaults {
  public:
    void add(std::size_t line, std::string_view code, std::string_view column, std::string_view what);
    bool any() const { return !found_.empty(); }
    Refusal refusal() const;

  private:
    std::vector<FieldError> found_;
    std::size_t left_out_ = 0;
};

} // namespace assay::fairness
