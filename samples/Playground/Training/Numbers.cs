using System.Numerics;
using System.Runtime.InteropServices;

namespace Playground.Training;

/// <summary>Between the page's floats and a network's numbers.</summary>
internal static class Numbers
{
    /// <summary>A copy in another number type.</summary>
    /// <param name="values">What is copied.</param>
    public static TTo[] Convert<TFrom, TTo>(ReadOnlySpan<TFrom> values)
        where TFrom : struct, INumber<TFrom>
        where TTo : struct, INumber<TTo>
    {
        if (typeof(TFrom) == typeof(TTo))
        {
            return MemoryMarshal.Cast<TFrom, TTo>(values).ToArray();
        }

        var converted = new TTo[values.Length];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = TTo.CreateTruncating(values[i]);
        }

        return converted;
    }
}
