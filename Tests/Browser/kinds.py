"""Every kind of page, by its address in one language."""

LANGUAGES = ["it", "ar", "ur", "ti", "bn", "zh-Hans", "km", "th"]

# Kinds of page that belong to no language.
SHARED = {"chooser": "", "folio": "water/", "sensitive folio": "quiet/", "not found": "404.html"}


def kinds(tag):
    """Kind of page → address, for one language of the sample site."""
    return {
        "home": f"{tag}/",
        "topic": f"{tag}/topics/health/",
        "campaign": f"{tag}/campaigns/winter/",
        "leaflet": f"{tag}/water/",
        "sensitive": f"{tag}/quiet/",
        "fallback": f"{tag}/office/" if tag != "ar" else "ar/bus/",
        "withdrawn": f"{tag}/old/",
        "bridge": f"{tag}/water/?with={'ar' if tag == 'it' else 'it'}",
        "search": f"{tag}/search/?q=112",
        "search without result": f"{tag}/search/?q=ĸĸĸĸ",
        "languages": f"{tag}/languages/",
    }


def settle(page, kind):
    """Waits until the script has made of a page what the kind asks for."""
    if kind == "bridge":
        page.wait_for_selector(".pair")
    elif kind.startswith("search"):
        page.wait_for_selector("main [role=status]:not(:empty)")
    elif kind == "languages" and page.url.startswith("http"):
        page.wait_for_selector("#_offline:not([hidden])")
