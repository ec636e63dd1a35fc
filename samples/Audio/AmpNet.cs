using NetGen;

namespace Audio;

/// <summary>
/// From a guitar's signal to what the amplifier makes of it; what it learns is the difference. It is trained on pieces of 64 samples, each from the state 0 as if there had been silence
/// before, which is most of the error that training shows. Afterwards the same weights take a signal sample by sample, however long it is.
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
