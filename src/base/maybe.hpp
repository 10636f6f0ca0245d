// A field that may be absent from a JSON object altogether, unlike std::optional, which is written as null. A merge
// patch needs both: Maybe<std::optional<T>> tells "leave it", "empty it" and "set it" apart.
#pragma once

#include <optional>
#include <utility>

namespace assay {

template <class T>
struct Maybe {
    std::optional<T> value = std::nullopt;

    Maybe() = default;
    Maybe(T given) : value(std::move(given)) {}
    explicit operator bool() const { return value.has_value(); }
    const T& operator*() const { return *value; }
    T& operator*() { return *value; }
    const T* operator->() const { return &*value; }
    friend bool operator==(const Maybe&, const Maybe&) = default;
};

} // namespace assay
