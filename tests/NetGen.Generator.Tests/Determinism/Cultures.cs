using System.Globalization;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Determinism;

/// <summary>
/// The cultures whose numbers and letters differ most from the invariant ones. A machine without culture data, on which the tests run too,
/// has them by name only: what they would do to numbers is then filled in.
/// </summary>
internal static class Cultures
{
    public static CultureInfo Create(string name)
    {
        if (name == "hostile")
        {
            return HostileCulture.Create();
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.NegativeSign) = name switch
        {
            "tr-TR" or "de-DE" => (",", ".", "-"),
            "fa-IR" => ("\u066B", "\u066C", "\u200E\u2212"),
            _ => throw new ArgumentException($"'{name}' is none of the cultures.", nameof(name)),
        };
        if (name == "fa-IR")
        {
            numbers.NativeDigits = ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"];
        }

        return culture;
    }
}
