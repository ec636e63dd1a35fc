using System.Globalization;

namespace NetGen.Generator.Tests.Support;

/// <summary>All that German, Turkish and Persian number formats do to text at once; needs no culture data on the machine.</summary>
internal static class HostileCulture
{
    public static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NaNSymbol = "keine Zahl";
        return culture;
    }
}
