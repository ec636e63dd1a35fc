using NetGen.Weights;

namespace NetGen;

/// <summary>
/// Saves a network with what its optimizer remembers, and loads both: <c>net.SaveCheckpoint(path)</c>, <c>net.LoadCheckpoint(path)</c>. Training that is stopped after
/// any step and resumed in another process then has the bits of training that was not stopped.
/// </summary>
/// <remarks>
/// The file is safetensors: the parameters as <see cref="NetworkFiles"/> saves them, what the optimizer remembers as <c>optimizer.m.layer1.weight</c> and so on, and in
/// the metadata the optimizer with its options, its steps and the running powers of its decays, all under a fingerprint. <c>Load</c> reads the parameters of it alone.
/// Plain gradient descent remembers nothing and counts no steps: its files say 0.
/// </remarks>
public static class NetworkCheckpoints
{
    /// <summary>Writes parameters and optimizer as safetensors. The same state gives the same bytes. Allocates.</summary>
    /// <param name="network">The network; it must not train meanwhile.</param>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void SaveCheckpoint(this ITrainingMemory network, Stream destination) => CheckpointWriter.Save(destination, network, null);

    /// <summary>Writes parameters and optimizer into a file, which is replaced only when all has been written. Allocates.</summary>
    /// <param name="network">The network; it must not train meanwhile.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void SaveCheckpoint(this ITrainingMemory network, string path) => CheckpointWriter.Save(path, network, null);

    /// <summary>
    /// Replaces parameters and optimizer by those of a checkpoint; one of a training session is taken too. Allocates memory for the file. An error of the stream passes
    /// through and changes nothing.
    /// </summary>
    /// <param name="network">The network, declared with the same layers, loss and optimizer, in whatever precision and profile.</param>
    /// <param name="source">Read from its position to its end; stays open.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read.</exception>
    /// <exception cref="WeightFormatException">The file is no checkpoint, or not one of this network and its optimizer; nothing has changed.</exception>
    public static void LoadCheckpoint(this ITrainingMemory network, Stream source) => CheckpointReader.Load(source, network, null);

    /// <summary>Replaces parameters and optimizer by those of a checkpoint; one of a training session is taken too. Allocates memory for the file.</summary>
    /// <param name="network">The network, declared with the same layers, loss and optimizer, in whatever precision and profile.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="WeightFormatException">The file is no checkpoint, or not one of this network and its optimizer; nothing has changed.</exception>
    public static void LoadCheckpoint(this ITrainingMemory network, string path) => CheckpointReader.Load(path, network);
}
