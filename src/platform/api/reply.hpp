// What a handler answers, before it is written as JSON.
#pragma once

#include <base/fields.hpp>
#include <base/result.hpp>
#include <platform/http/message.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace assay::api {

struct Nothing {};
ASSAY_FIELDS(Nothing, ())

template <class T>
struct Reply {
    using Body = T;
    T body = {};
    int status = 200;
    std::string etag = {}; // without quotes; empty sends none
    http::Pairs headers = {};
    std::optional<std::string> replayed = std::nullopt; // the stored body of an earlier answer to the same key
};

template <class T>
Reply<T> ok(T body, std::string etag = {}) {
    return {std::move(body), 200, std::move(etag), {}, std::nullopt};
}
template <class T>
Reply<T> created(T body, std::string etag = {}) {
    return {std::move(body), 201, std::move(etag), {}, std::nullopt};
}
inline Reply<Nothing> no_content(std::string etag = {}) { return {{}, 204, std::move(etag), {}, std::nullopt}; }

// One page of a list; `next` is the cursor of the following page or null.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next;
    BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

// A short list: whole unless the asker wants it in pages.
template <class T>
struct Items {
    std::vector<T> items;
    std::optional<std::string> next = std::nullopt;
    BOOST_DESCRIBE_CLASS(Items, (), (items, next), (), ())
};

} // namespace assay::api
