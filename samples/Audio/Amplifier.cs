namespace Audio;

/// <summary>
/// What is learnt: a stage that clips one side harder than the other, the more the louder it has just been, and a loudspeaker that takes the edge off. What it gives depends on what went
/// before, so no function of a single sample can stand for it.
/// </summary>
internal sealed class Amplifier
{
    private const float Gain = 6;
    private const float Bias = 0.3f;
    private const float Sag = 0.8f;
    private const float Recovery = 0.08f;
    private const float Smoothing = 0.45f;
    private const float Volume = 0.75f; // Keeps all of it within ±1.

    private static readonly float Rest = MathF.Tanh(Bias);

    private float _loudness;
    private float _output;

    /// <summary>Plays a signal through it.</summary>
    public static float[] Play(float[] signal)
    {
        var amplifier = new Amplifier();
        return Array.ConvertAll(signal, amplifier.Next);
    }

    private float Next(float sample)
    {
        var clipped = MathF.Tanh((Gain * sample) + Bias - (Sag * _loudness)) - Rest;
        _loudness += Recovery * (Math.Abs(clipped) - _loudness);
        _output += Smoothing * (clipped - _output);
        return Volume * _output;
    }
}
