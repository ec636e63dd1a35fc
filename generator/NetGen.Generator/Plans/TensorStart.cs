namespace NetGen.Generator.Plans;

/// <summary>Where a tensor of parameters starts; it ends where the next one does.</summary>
/// <param name="Offset">Its first value.</param>
/// <param name="IsWeight">Whether it decays as weights do, whatever biases do.</param>
/// <param name="IsTrainable">Whether it learns.</param>
internal readonly record struct TensorStart(int Offset, bool IsWeight, bool IsTrainable);
