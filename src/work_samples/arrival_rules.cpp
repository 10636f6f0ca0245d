#include <base/text.hpp>
#include <work_samples/arrival_rules.hpp>

#include <charconv>

namespace assay::work_samples {
namespace {

constexpr std::size_t longest_note = 10'000;
constexpr int most_minutes = 7 * 24 * 60;

bool is_file(const http::Part& part) { return part.name == "files" || part.name == "files[]" || part.name == "file"; }

std::string fault_in_note(std::string_view note) {
    if (!is_utf8(note) || note.contains('\0')) return "is not UTF-8 text";
    return note.size() > longest_note ? "may have at most 10000 bytes" : "";
}

std::optional<int> minutes_in(std::string_view text) {
    int minutes = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), minutes);
    if (fault != std::errc{} || end != text.data() + text.size() || minutes < 1 || minutes > most_minutes)
        return std::nullopt;
    return minutes;
}

void read_fields(const std::vector<http::Part>& parts, Arrival& arrival, std::vector<FieldError>& faults) {
    if (const auto* note = http::find_part(parts, "note"); note != nullptr && !trim(note->bytes).empty()) {
        if (auto fault = fault_in_note(note->bytes); !fault.empty())
            faults.push_back({"/note", "text", std::move(fault)});
        else
            arrival.note = std::string(trim(note->bytes));
    }
    if (const auto* minutes = http::find_part(parts, "minutes_spent");
        minutes != nullptr && !trim(minutes->bytes).empty()) {
        arrival.minutes_spent = minutes_in(trim(minutes->bytes));
        if (!arrival.minutes_spent)
            faults.push_back({"/minutes_spent", "range", "must be a whole number from 1 to 10080"});
    }
}

} // namespace

Result<Arrival> arrival_of(const std::vector<http::Part>& parts) {
    Arrival arrival;
    std::vector<FieldError> faults;
    std::size_t bytes = 0;
    for (const http::Part& part : parts) {
        if (!is_file(part) || (part.file_name.empty() && part.bytes.empty())) continue;
        if (part.bytes.empty()) faults.push_back({"/files", "empty", part.file_name + " is empty"});
        arrival.files.push_back({part.file_name, part.bytes, {}});
        bytes += part.bytes.size();
    }
    if (arrival.files.empty()) faults.push_back({"/files", "required", "choose at least one file"});
    if (arrival.files.size() > most_files) faults.push_back({"/files", "too-many", "at most 20 files can be taken"});
    read_fields(parts, arrival, faults);
    if (bytes > most_bytes)
        return refuse(Fault::too_large, "work-sample/too-large", "The files are larger than 100 MiB together.");
    if (!faults.empty()) return refuse_fields(std::move(faults));
    return arrival;
}

} // namespace assay::work_samples
