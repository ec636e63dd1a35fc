using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>What the masks of a training step are a function of, with the sample's place in the batch and the unit; nothing is left out where there is none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DropoutDraw
{
    private readonly ulong _key;

    /// <summary>The masks of a step.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="step">The steps that it has taken before.</param>
    public DropoutDraw(int seed, long step)
    {
        IsOn = true;
        _key = Mix(Mix((uint)seed) + (ulong)step);
    }

    internal bool IsOn { get; }

    /// <summary>The part of the key that a sample shares.</summary>
    internal ulong OfSample(long sample) => Mix(_key + (0x9E3779B97F4A7C15 * (ulong)(sample + 1)));

    /// <summary>Whether a unit is left out: its number, 32 uniform bits, is below the threshold.</summary>
    internal static bool IsOut(ulong sample, int unit, uint threshold) => (uint)(Mix(sample + (0xD1B54A32D192ED03 * (ulong)(unit + 1))) >> 32) < threshold;

    // The finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): each bit of the result depends on all of the number.
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
