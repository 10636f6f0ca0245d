// Between C++ values and SQL values: parameters on the way in, typed rows on the way out. Instants are integers,
// booleans 0/1, enums their names, lists and nested structs JSON text.
#pragma once

#include <base/json.hpp>
#include <platform/db/statement.hpp>

#include <concepts>
#include <cstdint>
#include <deque>
#include <span>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace assay::db {

struct Null {};
// A value on its way in; text is borrowed and must outlive the call.
using Parameter = std::variant<Null, std::int64_t, double, std::string_view>;

// One result set, row by row.
class Cursor {
  public:
    virtual ~Cursor() = default;
    virtual bool next() = 0;
    virtual std::size_t columns() const = 0;
    virtual std::string_view name(std::size_t column) const = 0;
    virtual bool is_null(std::size_t column) const = 0;
    virtual std::int64_t integer(std::size_t column) const = 0;
    virtual double real(std::size_t column) const = 0;
    virtual std::string_view text(std::size_t column) const = 0;
    // Runs to the end; the number of rows changed.
    virtual std::int64_t finish() = 0;
};

// Keeps parameters and the texts that had to be made for them.
class Parameters {
  public:
    template <class T>
    void add(const T& value);
    std::span<const Parameter> span() const { return values_; }

  private:
    std::vector<Parameter> values_;
    std::deque<std::string> texts_;
};

template <class T>
void Parameters::add(const T& value) {
    if constexpr (std::is_same_v<T, std::nullopt_t>)
        values_.emplace_back(Null{});
    else if constexpr (std::is_same_v<T, Instant>)
        values_.emplace_back(value.milliseconds);
    else if constexpr (DescribedEnum<T>)
        values_.emplace_back(enum_name(value));
    else if constexpr (std::is_integral_v<T>)
        values_.emplace_back(static_cast<std::int64_t>(value));
    else if constexpr (std::is_floating_point_v<T>)
        values_.emplace_back(static_cast<double>(value));
    else if constexpr (std::is_same_v<T, json::Raw>)
        values_.emplace_back(std::string_view(value.text));
    else if constexpr (std::convertible_to<const T&, std::string_view>)
        values_.emplace_back(std::string_view(value));
    else if constexpr (requires {
                           value.has_value();
                           *value;
                       }) {
        if (value.has_value())
            add(*value);
        else
            values_.emplace_back(Null{});
    } else {
        values_.emplace_back(std::string_view(texts_.emplace_back(json::write(value))));
    }
}

template <class... Values>
Parameters bind_in_order(const Statement& statement, const Values&... values) {
    if (sizeof...(Values) != statement.parameters.size())
        throw std::logic_error(std::string(statement.name) + " takes " + std::to_string(statement.parameters.size()) +
                               " parameters");
    Parameters bound;
    (bound.add(values), ...);
    return bound;
}

template <Described Row>
Parameters bind_by_name(const Statement& statement, const Row& row) {
    Parameters bound;
    for (const std::string_view wanted : statement.parameters) {
        bool found = false;
        for_each_field<Row>([&](std::string_view name, auto pointer) {
            if (found || name != wanted) return;
            found = true;
            bound.add(row.*pointer);
        });
        if (!found) throw std::logic_error(std::string(statement.name) + ": no member named " + std::string(wanted));
    }
    return bound;
}

// Reads the cursor's rows as `Row`: a described struct (column by member name) or one plain value (the first column).
template <class Row>
class RowReader {
  public:
    explicit RowReader(const Cursor& cursor) : cursor_(cursor) {
        if constexpr (Described<Row>)
            for_each_field<Row>([&](std::string_view name, auto) { columns_.push_back(column_named(name)); });
    }

    Row read() const {
        Row row{};
        if constexpr (Described<Row>) {
            std::size_t field = 0;
            for_each_field<Row>([&](std::string_view, auto pointer) { take(columns_[field++], row.*pointer); });
        } else {
            take(0, row);
        }
        return row;
    }

  private:
    std::size_t column_named(std::string_view name) const {
        const std::size_t expected = columns_.size();
        if (expected < cursor_.columns() && cursor_.name(expected) == name) return expected;
        for (std::size_t column = 0; column < cursor_.columns(); ++column)
            if (cursor_.name(column) == name) return column;
        throw std::logic_error("a row has no column named " + std::string(name));
    }

    template <class T>
    void take(std::size_t column, std::optional<T>& value) const {
        if (cursor_.is_null(column))
            value.reset();
        else
            take(column, value.emplace());
    }
    template <class T>
    void take(std::size_t column, T& value) const {
        if constexpr (std::is_same_v<T, Instant>)
            value.milliseconds = cursor_.integer(column);
        else if constexpr (std::is_same_v<T, bool>)
            value = cursor_.integer(column) != 0;
        else if constexpr (std::is_integral_v<T>)
            value = static_cast<T>(cursor_.integer(column));
        else if constexpr (std::is_floating_point_v<T>)
            value = cursor_.real(column);
        else if constexpr (std::is_same_v<T, std::string>)
            value.assign(cursor_.text(column));
        else if constexpr (std::is_same_v<T, json::Raw>)
            value.text.assign(cursor_.text(column));
        else if constexpr (DescribedEnum<T>) {
            if (!enum_from_name(cursor_.text(column), value))
                throw std::logic_error("unknown word in column " + std::string(cursor_.name(column)));
        } else {
            auto read = json::read<T>(cursor_.text(column));
            if (!read) throw std::logic_error("unreadable JSON in column " + std::string(cursor_.name(column)));
            value = std::move(*read);
        }
    }

    const Cursor& cursor_;
    std::vector<std::size_t> columns_;
};

} // namespace assay::db
