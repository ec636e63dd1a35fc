using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Draws initial weights. The stream is fixed for ever: a seed gives the same bits on every platform and in every version.
/// Numbers come from SplitMix64 (Steele, Lea and Flood, 2014); all arithmetic is in double precision and rounded once at the end.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InitialValues
{
    private ulong _state;

    /// <summary>Starts the stream of a seed.</summary>
    /// <param name="seed">Any number; each gives another stream.</param>
    public InitialValues(int seed) => _state = unchecked((uint)seed);

    /// <summary>Fills with uniform values in ±<paramref name="limit"/>.</summary>
    /// <param name="destination">The weights of one layer.</param>
    /// <param name="limit">The bound, above 0.</param>
    public void Uniform(Span<float> destination, double limit)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)(limit * NextSymmetric());
        }
    }

    /// <inheritdoc cref="Uniform(Span{float}, double)"/>
    public void Uniform(Span<double> destination, double limit)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = limit * NextSymmetric();
        }
    }

    /// <summary>Fills with normal values of mean 0.</summary>
    /// <param name="destination">The weights of one layer.</param>
    /// <param name="deviation">The standard deviation, above 0.</param>
    public void Normal(Span<float> destination, double deviation)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)(deviation * NextNormal());
        }
    }

    /// <inheritdoc cref="Normal(Span{float}, double)"/>
    public void Normal(Span<double> destination, double deviation)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = deviation * NextNormal();
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>Uniform in [−1, 1): 53 bits, a multiple of 2⁻⁵².</summary>
    private double NextSymmetric() => ((double)(NextBits() >> 11) * (1.0 / (1L << 52))) - 1.0;

    /// <summary>Standard normal by Marsaglia's polar method (1964); the second value of a pair is dropped so that no state is kept.</summary>
    private double NextNormal()
    {
        while (true)
        {
            var u = NextSymmetric();
            var v = NextSymmetric();
            var s = (u * u) + (v * v);
            if (s > 0 && s < 1)
            {
                return u * Math.Sqrt(-2 * PortableMath.Log(s) / s);
            }
        }
    }
}
