// Outcomes as values. A function that may be refused returns Result<T>; exceptions are left for bugs and a broken
// world (disk, lost database, memory). Every slice and the command line use these types.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace assay {

enum class Fault {
    unauthenticated,
    forbidden,
    not_found,
    malformed,
    invalid,
    conflict,
    stale,
    precondition_required,
    too_large,
    unsupported_media,
    rate_limited,
    busy
};

// One refused field: `pointer` is a JSON pointer into what was sent, `code` a stable word, `detail` a sentence.
struct FieldError {
    std::string pointer;
    std::string code;
    std::string detail;
};

// Why something was refused. `code` is a stable slug such as `scorecard/already-submitted`, listed in docs/problems.md.
struct Error {
    Fault fault = Fault::invalid;
    std::string code;
    std::string detail;
    std::vector<FieldError> fields = {};
    std::optional<int> retry_after_seconds = std::nullopt;
};

template <class T>
using Result = std::expected<T, Error>;

using Refusal = std::unexpected<Error>;

inline Refusal refuse(Fault fault, std::string code, std::string detail) {
    return Refusal(Error{fault, std::move(code), std::move(detail)});
}

inline Refusal refuse_fields(std::vector<FieldError> fields, std::string code = "fields",
                             std::string detail = "Some fields cannot be accepted.") {
    return Refusal(Error{Fault::invalid, std::move(code), std::move(detail), std::move(fields)});
}

inline Refusal refuse_field(std::string pointer, std::string code, std::string detail) {
    return refuse_fields({FieldError{std::move(pointer), std::move(code), std::move(detail)}});
}

// The error of a refused result, to return from a function with another value type.
template <class T>
Refusal pass_on(const Result<T>& refused) {
    return Refusal(refused.error());
}

// The result of `change` over the value, or the same error. (std::expected::transform is not in libstdc++ 12.)
template <class T, class Change>
auto mapped(Result<T> result, Change change) {
    if constexpr (std::is_void_v<T>) {
        using Changed = Result<decltype(change())>;
        return result ? Changed(change()) : Changed(pass_on(result));
    } else {
        using Changed = Result<decltype(change(std::move(*result)))>;
        return result ? Changed(change(std::move(*result))) : Changed(pass_on(result));
    }
}

// The one answer for what does not exist and for what this person may not know to exist.
inline Refusal not_found() { return refuse(Fault::not_found, "not-found", "There is nothing here for you."); }

} // namespace assay
