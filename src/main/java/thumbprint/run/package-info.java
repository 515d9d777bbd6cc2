/** Boots images on emulated machines and turns transcript and counts into trials. */
package thumbprint.run;
