#include <base/json_write.hpp>
#include <measurement/figure_json.hpp>

#include <cmath>
#include <stdexcept>

namespace assay::measurement {

FigureJson::FigureJson() : out_("{"), open_{{"", false, 0}} {}

void FigureJson::begin(std::string_view name) {
    if (open_.back().entries++ > 0) out_ += ',';
    if (open_.back().is_list) return;
    json::append_string(out_, name);
    out_ += ':';
}

// Entries of lists are named by their place, from 0.
std::string FigureJson::path_of(std::string_view name) const {
    std::string path;
    for (std::size_t level = 1; level < open_.size(); ++level) path += open_[level].name + '.';
    const Level& inner = open_.back();
    return path + (inner.is_list ? std::to_string(inner.entries) : std::string(name));
}

void FigureJson::open(std::string_view name, bool is_list) {
    const std::string shown = open_.back().is_list ? std::to_string(open_.back().entries) : std::string(name);
    begin(name);
    out_ += is_list ? '[' : '{';
    open_.push_back({shown, is_list, 0});
}

FigureJson& FigureJson::object(std::string_view name) {
    open(name, false);
    return *this;
}

FigureJson& FigureJson::list(std::string_view name) {
    open(name, true);
    return *this;
}

FigureJson& FigureJson::close() {
    out_ += open_.back().is_list ? ']' : '}';
    open_.pop_back();
    return *this;
}

FigureJson& FigureJson::number(std::string_view name, double value) {
    if (std::isnan(value)) return none(name, broken_figure);
    if (!std::isfinite(value)) return none(name, beyond_numbers);
    begin(name);
    json::append_real(out_, value);
    return *this;
}

FigureJson& FigureJson::count(std::string_view name, std::size_t value) {
    begin(name);
    out_ += std::to_string(value);
    return *this;
}

FigureJson& FigureJson::truth(std::string_view name, bool value) {
    begin(name);
    out_ += value ? "true" : "false";
    return *this;
}

FigureJson& FigureJson::text(std::string_view name, std::string_view value) {
    begin(name);
    json::append_string(out_, value);
    return *this;
}

FigureJson& FigureJson::interval(std::string_view name, const stats::Interval& value) {
    if (std::isnan(value.low) || std::isnan(value.high)) return none(name, broken_figure);
    if (!std::isfinite(value.low) || !std::isfinite(value.high))
        return none(name, "The interval has no end on one side.");
    return list(name).number({}, value.low).number({}, value.high).close();
}

FigureJson& FigureJson::none(std::string_view name, std::string_view reason) {
    reasons_.emplace(path_of(name), reason);
    begin(name);
    out_ += "null";
    return *this;
}

FigureJson& FigureJson::figure(std::string_view name, const stats::Figure<double>& value) {
    return value ? number(name, *value) : none(name, value.error().reason);
}

FigureJson& FigureJson::figure(std::string_view name, const stats::Figure<stats::Interval>& value) {
    return value ? interval(name, *value) : none(name, value.error().reason);
}

std::string FigureJson::finish() && {
    if (open_.size() != 1) throw std::logic_error("A part of the figures is still open.");
    object("reasons");
    for (const auto& [path, reason] : reasons_) text(path, reason);
    close().close();
    return std::move(out_);
}

} // namespace assay::measurement
