using NetGen.Numerics;

namespace NetGen.Benchmarks.Updates;

/// <summary>What the rivals of an update work on: memory of the same lengths, which starts at cache lines as a network's does.</summary>
internal sealed class RivalMemory(int length)
{
    // Below that a power is as good as 0, and subnormal numbers would be slow.
    private const double Negligible = 1e-100;

    private readonly AlignedBuffer<float> _values = new(length), _gradient = new(length), _states = new(2 * length), _scratch = new(length);

    public Span<float> W => _values.Span;

    public Span<float> G => _gradient.Span;

    /// <summary>The first state: m, momentum, sum.</summary>
    public Span<float> M => _states.Span[..length];

    /// <summary>The second: v.</summary>
    public Span<float> V => _states.Span[length..];

    public Span<float> Scratch => _scratch.Span;

    /// <summary>β₁ᵗ.</summary>
    public double Power1 { get; set; } = 1;

    /// <summary>β₂ᵗ.</summary>
    public double Power2 { get; set; } = 1;

    /// <summary>Adam's factors of the next step: −rate / (1 − β₁ᵗ) and 1 / √(1 − β₂ᵗ).</summary>
    public (float Step, float Correction) NextOfAdam(float rate)
    {
        (Power1, Power2) = (Power1 * 0.9, Power2 * 0.999);
        (Power1, Power2) = (Power1 < Negligible ? 0 : Power1, Power2 < Negligible ? 0 : Power2);
        return ((float)(-rate / (1 - Power1)), (float)(1 / Math.Sqrt(1 - Power2)));
    }
}
