namespace NetGen.Tests.Dropouts;

/// <summary>
/// The masks a second time: SplitMix64's finalizer (Steele, Lea and Flood, 2014) over the seed, the step, the sample's place in the batch and the unit, one behind another.
/// </summary>
internal static class DropoutReference
{
    /// <summary>Whether a unit is left out.</summary>
    public static bool IsOut(int seed, long step, int sample, int unit, double rate)
    {
        unchecked
        {
            var ofStep = Mix(Mix((uint)seed) + (ulong)step);
            var ofSample = Mix(ofStep + (0x9E3779B97F4A7C15UL * (ulong)(sample + 1)));
            var drawn = Mix(ofSample + (0xD1B54A32D192ED03UL * (ulong)(unit + 1))) >> 32;
            return drawn < rate * 4294967296.0;
        }
    }

    /// <summary>The factor of a unit.</summary>
    public static double Factor(int seed, long step, int sample, int unit, double rate) => IsOut(seed, step, sample, unit, rate) ? 0 : 1 / (1 - rate);

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            var z = value + 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
