namespace NetGen.Tests.Export;

/// <summary>A small network whose exported text the tests read.</summary>
[Network(2, Loss.HalfSquaredError)]
[Dense(3, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ExportNet;
