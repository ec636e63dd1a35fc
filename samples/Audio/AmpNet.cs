using NetGen;

namespace Audio;

/// <summary>
/// From a guitar's signal to what the amplifier makes of it. It is trained on pieces of 64 samples; afterwards the same weights take a signal sample by sample, as long as it is. What it
/// learns is the difference to its input.
/// </summary>
[Network(AmpNet.Window, 1, Loss.MeanSquaredError)]
[Activate(Activation.Identity, Name = "dry")]
[Gru(8, Sequence = true)]
[Dense(1)]
[Add("dry")]
[Adam(ClipNorm = 1)]
internal sealed partial class AmpNet
{
    /// <summary>Samples of a piece.</summary>
    public const int Window = 64;
}
